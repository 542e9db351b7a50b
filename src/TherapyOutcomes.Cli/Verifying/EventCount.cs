namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Counts the events that were verified.</summary>
internal sealed class EventCount(Counting counting) : IProgress<VerificationProgress>
{
    public void Report(VerificationProgress value) => counting.Report(value.Events);
}
