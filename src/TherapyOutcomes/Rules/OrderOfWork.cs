namespace TherapyOutcomes.Rules;

/// <summary>
/// The order in which a clinic works: emergencies, open safety matters, clients who come back or lost contact, then everything else. Each
/// group is ordered by urgency, then by due date, which follows the age of a safety matter. Next steps and worklists use this order alone.
/// </summary>
internal static class OrderOfWork
{
    /// <summary>Compares two steps by group, then by urgency, then by due date. The more pressing one comes first.</summary>
    public static int Compare((string Rule, Urgency Urgency, DateOnly DueOn) one, (string Rule, Urgency Urgency, DateOnly DueOn) other) =>
        RankOf(one.Rule, one.Urgency) - RankOf(other.Rule, other.Urgency) is not 0 and var rank ? rank
        : other.Urgency - one.Urgency is not 0 and var urgency ? urgency
        : one.DueOn.CompareTo(other.DueOn);

    /// <summary>
    /// Returns the rank of a step's group; that of emergencies is 0. An episode that only needs to be told to move on (REC004) comes before
    /// everything that still has to be done.
    /// </summary>
    public static int RankOf(string rule, Urgency urgency) => (rule, urgency) switch
    {
        (_, Urgency.Emergency) => 0,
        ("MON009" or "REF001", _) => 1,
        ("REF003" or "REF004" or "REF008", >= Urgency.Urgent) => 1,
        ("MON013", _) => 2,
        ("MON011", _) => 3,
        ("REC004", _) => 4,
        _ => 5,
    };
}
