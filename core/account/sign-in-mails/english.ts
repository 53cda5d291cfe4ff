import type { SignInWords } from "./words.ts";

export const english = (provider: string): SignInWords => ({
  greeting: "Hello,",
  signInWith: "Sign in with",
  footer: `${provider} sent this because somebody entered this address at its sign-in. We never ask for your password or a code by mail or telephone.`,
  signUp: {
    title: `Your code for ${provider}`,
    paragraphs: [
      "Enter this code on the page where you signed up. It is good for 24 hours.",
      "If you didn't sign up, there is nothing to do: without the code nothing happens.",
    ],
    code: "Your code",
    button: "Enter the code",
  },
  known: {
    title: `You have a sign-in at ${provider} already`,
    paragraphs: [
      "Somebody, probably you, wanted to sign up with this address. It has a sign-in already, so nothing was changed: sign in with your password.",
      "If you have forgotten it, choose a new one with this code. It is good for one hour.",
    ],
    code: "Code for a new password",
    button: "Sign in",
  },
  reset: {
    title: "Choose a new password",
    paragraphs: [
      "Enter this code together with your new password. It is good for one hour; you are then signed out everywhere.",
      "If you didn't ask for it, there is nothing to do: your password stays as it is.",
    ],
    code: "Your code",
    button: "Choose a new password",
  },
  invitation: {
    title: `You are invited to ${provider}`,
    paragraphs: ["An office lets you in. Sign in with this password within seven days; you'll choose one of your own at once."],
    code: "First password",
    button: "Sign in",
  },
});
