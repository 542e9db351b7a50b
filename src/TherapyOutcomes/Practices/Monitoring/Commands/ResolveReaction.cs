using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Ends a reaction. Only another clinician can end a major reaction.</summary>
/// <remarks>Corresponds to the <c>resolve-reaction</c> command.</remarks>
public sealed record ResolveReaction : EpisodeCommand
{
    /// <summary>The id of the reaction.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The clinician who cleared the reaction, or null if no clinician did.</summary>
    public Professional? By { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Reaction, Reaction);

    internal ReactionResolved ToEvent() => new()
    {
        Reaction = Reaction,
        By = By,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("reaction", Reaction);
        By?.Validate(check.Within("by"));
    }

    internal static ResolveReaction Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reaction = fields.Id<FactId>("reaction"),
        By = fields.ObjectOrNull("by", Professional.Read),
    };
}
