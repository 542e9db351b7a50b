namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>The samples in docs/samples that the tool is tried with.</summary>
internal static class SampleFiles
{
    public static string ClinicWeek { get; } = Path.Combine(Repository.Root, "docs", "samples", "clinic-week.csv");

    public static string InOrder { get; } = Path.Combine(Repository.Root, "docs", "samples", "ways", "in-order.jsonl");
}
