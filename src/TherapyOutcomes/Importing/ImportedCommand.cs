namespace TherapyOutcomes;

/// <summary>Represents the answer to one command of an import.</summary>
/// <remarks>Instances are immutable.</remarks>
public sealed record ImportedCommand
{
    internal ImportedCommand()
    {
    }

    /// <summary>The place of the command in the import, starting from 1.</summary>
    public required long Place { get; init; }

    /// <summary>The answer, as of the time at which the command was judged.</summary>
    public required Answer Answer { get; init; }
}
