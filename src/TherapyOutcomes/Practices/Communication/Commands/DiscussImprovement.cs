using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a talk with the client about the improvement.</summary>
/// <remarks>The command <c>discuss-improvement</c>. Immutable and thread-safe.</remarks>
public sealed record DiscussImprovement : EpisodeCommand
{
    /// <summary>What was talked about.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>The self-care plan.</summary>
    public ImmutableArray<SelfCareStep>? SelfCare { get; init; }

    /// <summary>Why the client wants none.</summary>
    public ClientText? SelfCareDeclined { get; init; }

    /// <summary>Whether the client could say it in their own words (teach-back).</summary>
    public required Understood Understood { get; init; }

    /// <summary>Who takes the explanation on after it was not understood twice.</summary>
    public ClientText? HandedTo { get; init; }

    /// <summary>Somebody who took part beside the client.</summary>
    public Companion? With { get; init; }

    /// <summary>In person, by phone and so on.</summary>
    public required Term Channel { get; init; }

    internal ImprovementDiscussed ToEvent() => new()
    {
        Topics = Topics,
        SelfCare = SelfCare,
        SelfCareDeclined = SelfCareDeclined,
        Understood = Understood,
        HandedTo = HandedTo,
        With = With,
        Channel = Channel,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumerations("topics", Topics);
        check.List("selfCare", SelfCare);
        check.Each("selfCare", SelfCare, (step, inner) => step.Validate(inner));
        check.Enumeration("understood", Understood);
        With?.Validate(check.Within("with"));
        check.Term("channel", Channel);
    }

    internal static DiscussImprovement Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Topics = fields.Enums<Topic>("topics"),
        SelfCare = fields.ObjectsOrNull("selfCare", SelfCareStep.Read),
        SelfCareDeclined = fields.TextOrNull("selfCareDeclined"),
        Understood = fields.Enum<Understood>("understood"),
        HandedTo = fields.TextOrNull("handedTo"),
        With = fields.ObjectOrNull("with", Companion.Read),
        Channel = fields.Term("channel"),
    };
}
