namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Specifies the unit of the numbers in a time column.</summary>
internal enum TimeUnit
{
    Days,
    Weeks,
    Months,
}
