/** Caches as service workers have them, as far as ours uses them: whole addresses, in order of arrival. */
export function memoryCaches() {
  const all = new Map<string, Map<string, Response>>();
  return {
    async open(name: string) {
      const kept = all.get(name) ?? new Map<string, Response>();
      all.set(name, kept);
      return {
        match: async (key: string | { url: string }) => kept.get(urlOf(key))?.clone(),
        async put(key: string | { url: string }, response: Response) {
          const copy = new Response(await response.blob(), { headers: response.headers });
          kept.delete(urlOf(key));
          kept.set(urlOf(key), copy);
        },
        delete: async (key: string | { url: string }) => kept.delete(urlOf(key)),
        keys: async () => [...kept.keys()].map((url) => ({ url })),
      };
    },
    delete: async (name: string) => all.delete(name),
  };
}

function urlOf(key: string | { url: string }): string {
  return typeof key === "string" ? key : key.url;
}
