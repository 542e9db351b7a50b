namespace TherapyOutcomes.Cli.Upkeep;

/// <summary>Describes what was moved from store to store.</summary>
internal static class UpkeepWords
{
    public static string Of(StoreTransferReport report) =>
        $"{Counts.Of(report.Clinics, "clinic")}, {Counts.Of(report.Records, "record")}, {Counts.Of(report.Events, "event")} and {Counts.Of(report.Keys, "key")}";
}
