namespace TherapyOutcomes.Import;

/// <summary>Ends the reading of a file that can't be read as a whole. It never leaves the reader.</summary>
internal sealed class FileRefusedException(ProblemKind kind, string message) : Exception(message)
{
    public FileProblem Problem { get; } = new(kind, message);
}
