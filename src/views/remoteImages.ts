/** Whether pictures from other sites may load in a deck: the learner decides, deck by deck. */
export type RemoteImages = "ask" | "allowed";
