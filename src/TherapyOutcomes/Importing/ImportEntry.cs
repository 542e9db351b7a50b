using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Importing;

/// <summary>One command of an import until it is answered for good: a lost race decides it again.</summary>
internal sealed class ImportEntry(long place, Command? command)
{
    public long Place { get; } = place;

    /// <summary>The command; null if it could not be read.</summary>
    public Command? Command { get; } = command;

    /// <summary>The name that the command gets, because it has none.</summary>
    public ImportName? Name { get; init; }

    /// <summary>The answer; null if the command is accepted and nobody wants to see its answer. Thousands of answers take much memory.</summary>
    public Answer? Answer { get; set; }

    public AnswerOutcome Outcome { get; set; }

    public bool IsRepeat { get; set; }

    /// <summary>True if the answer holds only once the events of the command are written; otherwise, false.</summary>
    public bool IsPending { get; set; }

    /// <summary>Answers that the command could not be judged.</summary>
    public void Fail(TherapyOutcomesException failure) =>
        Settle(Answer.Failed(AnswerOutcome.Failed, new CommandError(failure.Code, null, failure.Reason)), isWanted: true);

    public void Settle(Answer answer, bool isWanted, bool isPending = false) =>
        (Answer, Outcome, IsRepeat, IsPending) = (isWanted || !answer.Accepted ? answer : null, answer.Outcome, answer.IsRepeat, isPending);
}
