using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>Represents how urgent an open red flag is, given its reports and the client's other open flags.</summary>
/// <param name="Urgency">The urgency of the red flag.</param>
/// <param name="DueOn">The day by which someone else must have been involved. A raised urgency never makes it later.</param>
internal readonly record struct OpenFlagUrgency(Urgency Urgency, DateOnly DueOn)
{
    public static OpenFlagUrgency Of(OpenRedFlag flag, ClientRecord client, ClinicPolicy policy)
    {
        var alone = policy.UrgencyOf(flag.Flag);
        var (urgency, dueOn) = (alone, DateOnly.MaxValue);
        foreach (var report in flag.Reports)
        {
            Raise(report.Urgency > alone ? report.Urgency.Value : alone, report.Recording.Day);
        }

        if (RedFlagCatalog.TryGet(flag.Flag, out var known) && known.IsUrgentWithAnother && FirstOther(flag, client) is { } other)
        {
            Raise(Urgency.Urgent, other > flag.Recording.Day ? other : flag.Recording.Day);
        }

        return new OpenFlagUrgency(urgency, dueOn);

        void Raise(Urgency reported, DateOnly day)
        {
            var due = ReferralDue.On(day, reported);
            (urgency, dueOn) = (reported > urgency ? reported : urgency, due < dueOn ? due : dueOn);
        }
    }

    private static DateOnly? FirstOther(OpenRedFlag flag, ClientRecord client) =>
        client.OpenRedFlags.Where(other => other.Flag != flag.Flag && !other.IsProtective).Select(other => (DateOnly?)other.Recording.Day).Min();
}
