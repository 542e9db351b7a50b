using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>Represents how urgent an open red flag is, given the client's other open flags, and since which day.</summary>
/// <param name="Urgency">The urgency of the red flag.</param>
/// <param name="Since">The day on which the flag was reported, or the later day on which another flag made it urgent.</param>
internal readonly record struct OpenFlagUrgency(Urgency Urgency, DateOnly Since)
{
    public static OpenFlagUrgency Of(OpenRedFlag flag, ClientRecord client, ClinicPolicy policy)
    {
        var (alone, day) = (policy.UrgencyOf(flag.Flag), flag.Recording.Day);
        if (alone >= Urgency.Urgent || !RedFlagCatalog.TryGet(flag.Flag, out var known) || !known.IsUrgentWithAnother
            || client.OpenRedFlags.Where(other => other.Flag != flag.Flag).Select(other => other.Recording.Day).Order().ToList() is not [var first, ..])
        {
            return new OpenFlagUrgency(alone, day);
        }

        return new OpenFlagUrgency(Urgency.Urgent, first > day ? first : day);
    }
}
