namespace TherapyOutcomes.Import;

/// <summary>Why a file as a whole can't be read, and what to do.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Message">What was found, what was looked for and what to do, for the person who gave the file. It may repeat cells.</param>
public sealed record FileProblem(ProblemKind Kind, string Message)
{
    /// <summary>Returns the kind, without the message.</summary>
    public override string ToString() => Kind.ToString();
}
