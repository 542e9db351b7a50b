using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Reports a red flag. It holds back every episode of the client until another clinician clears it. A protective red flag holds nothing.
/// </summary>
/// <remarks>Corresponds to the <c>report-red-flag</c> command.</remarks>
public sealed record ReportRedFlag : EpisodeCommand
{
    /// <summary>A kind of red flag from the catalog, or <c>other</c>.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>A description of what was seen or said.</summary>
    public required ClientText Detail { get; init; }

    /// <summary>
    /// An urgency above that of the catalog, or null if that of the catalog applies. It can be raised but never lowered.
    /// </summary>
    public Urgency? Urgency { get; init; }

    internal RedFlagReported ToEvent() => new()
    {
        Flag = Flag,
        Detail = Detail,
        Urgency = Urgency,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Flag("flag", Flag);
        check.Text("detail", Detail);
        check.Enumeration("urgency", Urgency);
        if (Urgency is { } urgency && RedFlagCatalog.TryGet(Flag, out var known) && urgency < known.Urgency)
        {
            check.Fail(ErrorCodes.FieldsConflict, "urgency", $"The urgency of {Flag} is {WireNames<Urgency>.Of(known.Urgency)}. It can be raised, never lowered.", AllowedFrom(known.Urgency));
        }
    }

    internal static ReportRedFlag Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Flag = fields.Id<RedFlagId>("flag"),
        Detail = fields.Text("detail"),
        Urgency = fields.EnumOrNull<Urgency>("urgency"),
    };

    private static string AllowedFrom(Urgency lowest) =>
        string.Join(", ", Enum.GetValues<Urgency>().Where(urgency => urgency >= lowest).Select(WireNames<Urgency>.Of));
}
