import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { PromptEditor } from "../sounds/prompt-editor.tsx";
import { useFlowUi } from "./flow-context.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./settings.module.css";

export interface PromptsProps {
  readonly label: string;
  readonly value: readonly Prompt[];
  readonly onChange: (value: Prompt[]) => void;
}

/** What callers hear: to be changed in the draft, to be read in what is published. */
export function Prompts({ label, value, onChange }: PromptsProps) {
  const { isReadOnly } = useFlowUi();
  const { heard } = useFlowWords();
  if (!isReadOnly) return <PromptEditor label={label} value={value} onChange={onChange} />;
  return (
    <div>
      <div className={classes.legend}>{label}</div>
      <p className={classes.quiet}>{heard(value)}</p>
    </div>
  );
}
