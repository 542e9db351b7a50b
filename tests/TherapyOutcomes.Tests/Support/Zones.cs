namespace TherapyOutcomes.Tests.Support;

/// <summary>Time zones of the machine.</summary>
internal static class Zones
{
    public static TimeZoneInfo Of(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    /// <summary>Why a test can't run; null if the machine has all of its time zones.</summary>
    public static string? Missing(IEnumerable<string> zones) =>
        string.Join(", ", zones.Where(id => !TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))) is { Length: > 0 } missing
            ? $"This machine has no data of the time zone {missing}."
            : null;
}
