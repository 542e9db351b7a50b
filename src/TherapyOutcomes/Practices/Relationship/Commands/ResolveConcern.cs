using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records how a concern was resolved.</summary>
/// <remarks>Corresponds to the <c>resolve-concern</c> command.</remarks>
public sealed record ResolveConcern : EpisodeCommand
{
    /// <summary>The id of the concern.</summary>
    public required FactId Concern { get; init; }

    /// <summary>A description of how the concern was resolved.</summary>
    public required ClientText How { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Concern, Concern);

    internal ConcernResolved ToEvent() => new()
    {
        Concern = Concern,
        How = How,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("concern", Concern);
        check.Text("how", How);
    }

    internal static ResolveConcern Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Concern = fields.Id<FactId>("concern"),
        How = fields.Text("how"),
    };
}
