using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a conversation with the client about the improvement.</summary>
/// <remarks>Corresponds to the <c>discuss-improvement</c> command.</remarks>
public sealed record DiscussImprovement : EpisodeCommand
{
    /// <summary>The topics that were discussed.</summary>
    public required ImmutableArray<DiscussionTopic> Topics { get; init; }

    /// <summary>The self-care plan, or null if there is none.</summary>
    public ImmutableArray<SelfCareStep>? SelfCare { get; init; }

    /// <summary>The reason why the client declined self-care, or null if the client did not decline.</summary>
    public ClientText? SelfCareDeclined { get; init; }

    /// <summary>A value that specifies whether the client could explain it in their own words (teach-back).</summary>
    public required TeachBackResult Understood { get; init; }

    /// <summary>The person who takes over the explanation after it was not understood twice, or null if there is none.</summary>
    public ClientText? HandedTo { get; init; }

    /// <summary>Someone who took part besides the client, or null if there was no one.</summary>
    public DiscussionCompanion? With { get; init; }

    /// <summary>The channel of the conversation, such as in person or by phone.</summary>
    public required Term Channel { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => SelfCareDeclined is { } declined ? ("selfCareDeclined", declined) : null;

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
        check.Each("selfCare", SelfCare, (step, inner) => step.Validate(inner));
        check.Enumeration("understood", Understood);
        With?.Validate(check.Within("with"));
        check.Term("channel", Channel);
        check.Text("selfCareDeclined", SelfCareDeclined);
        check.Text("handedTo", HandedTo);
    }

    internal static DiscussImprovement Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Topics = fields.Enums<DiscussionTopic>("topics"),
        SelfCare = fields.ObjectsOrNull("selfCare", SelfCareStep.Read),
        SelfCareDeclined = fields.TextOrNull("selfCareDeclined"),
        Understood = fields.Enum<TeachBackResult>("understood"),
        HandedTo = fields.TextOrNull("handedTo"),
        With = fields.ObjectOrNull("with", DiscussionCompanion.Read),
        Channel = fields.Term("channel"),
    };
}
