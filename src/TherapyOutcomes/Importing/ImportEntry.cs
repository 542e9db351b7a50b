using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Importing;

/// <summary>One command of an import until it is answered for good: a lost race decides it again.</summary>
internal sealed class ImportEntry(long place, Command? command)
{
    public long Place { get; } = place;

    /// <summary>The command; null if it could not be read.</summary>
    public Command? Command { get; } = command;

    /// <summary>How many commands of the import had the same content and record before, if the command has no id.</summary>
    public int SameBefore { get; init; }

    public Answer? Answer { get; set; }

    public bool IsRepeat { get; set; }

    /// <summary>True if the answer holds only once the events of the command are written; otherwise, false.</summary>
    public bool IsPending { get; set; }

    public ImportedCommand Answered() => new() { Place = Place, Answer = Answer!, IsRepeat = IsRepeat };
}
