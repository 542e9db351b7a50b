using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing;

/// <summary>Observes a command that has been answered, and its effect on the record.</summary>
/// <param name="command">The command.</param>
/// <param name="before">The evaluation of the record before the command; null if there was none.</param>
/// <param name="answer">The answer to the command.</param>
/// <param name="after">The evaluation of the record after the command; null if there is none.</param>
public delegate void CommandAnswered(Command command, RecordEvaluation? before, Answer answer, RecordEvaluation? after);
