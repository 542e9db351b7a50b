namespace TherapyOutcomes.Tests.Support;

/// <summary>A test that needs time zones which a machine with trimmed time zone data may lack. There it is skipped, and says so.</summary>
internal sealed class ZoneFactAttribute : FactAttribute
{
    public ZoneFactAttribute(params string[] zones) => Skip = Zones.Missing(zones);
}
