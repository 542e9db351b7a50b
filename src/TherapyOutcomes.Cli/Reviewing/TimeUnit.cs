namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>What the numbers of a time column count.</summary>
internal enum TimeUnit
{
    Days,
    Weeks,
    Months,
}
