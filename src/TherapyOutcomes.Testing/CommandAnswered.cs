using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>Looks at a command that was answered, and at what it made of its record.</summary>
/// <param name="command">The command.</param>
/// <param name="before">The record as it was judged before.</param>
/// <param name="answer">The answer to the command.</param>
/// <param name="after">The record as it is judged after.</param>
public delegate void CommandAnswered(Command command, Answer before, Answer answer, Answer after);
