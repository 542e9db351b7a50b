using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Reports a red flag. It holds back every episode of the client until another clinician clears it.</summary>
/// <remarks>Corresponds to the <c>report-red-flag</c> command.</remarks>
public sealed record ReportRedFlag : EpisodeCommand
{
    /// <summary>A kind of red flag from the catalog, or <c>other</c>.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>A description of what was seen or said.</summary>
    public required ClientText Detail { get; init; }

    internal RedFlagReported ToEvent() => new()
    {
        Flag = Flag,
        Detail = Detail,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Flag("flag", Flag);
        check.Text("detail", Detail);
    }

    internal static ReportRedFlag Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Flag = fields.Id<RedFlagId>("flag"),
        Detail = fields.Text("detail"),
    };
}
