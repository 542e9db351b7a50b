using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>Finds the conversations about the newest improvement.</summary>
internal static class ImprovementTalks
{
    /// <summary>The topics that must be discussed for every improvement.</summary>
    public static ImmutableArray<DiscussionTopic> Asked { get; } = [DiscussionTopic.Progress, DiscussionTopic.Contribution, DiscussionTopic.SelfCare];

    /// <summary>
    /// Returns the conversations that count for the newest improvement, in chronological order. Returns none if there is no
    /// improvement.
    /// </summary>
    public static FactList<Recorded<ImprovementDiscussed>> Since(RuleContext context)
    {
        if (!context.HasEpisode || context.KeptImprovement is not { } improvement)
        {
            return [];
        }

        var talks = context.Episode.Communication.Discussions;
        return talks.IsEmpty ? talks : Counting(talks, improvement);
    }

    // Kept separate so that a decision without a conversation allocates nothing.
    private static FactList<Recorded<ImprovementDiscussed>> Counting(
        FactList<Recorded<ImprovementDiscussed>> talks, CurrentImprovement improvement) =>
        talks.RemoveAll(talk => !improvement.CountsAnew(talk.Metadata));

    /// <summary>
    /// Determines whether a conversation covers a topic. Self-care also needs at least one planned step, or a note that the client
    /// declined.
    /// </summary>
    public static bool Covers(ImprovementDiscussed talk, DiscussionTopic topic) => topic == DiscussionTopic.SelfCare
        ? (talk.Topics.Contains(topic) && talk.SelfCare is { IsEmpty: false }) || talk.SelfCareDeclined is { IsBlank: false }
        : talk.Topics.Contains(topic);

    /// <summary>
    /// Determines whether a conversation settled self-care with at least one planned step, or with a note that the client declined.
    /// </summary>
    public static bool SettlesSelfCare(ImprovementDiscussed talk) => talk.SelfCare is { IsEmpty: false } || talk.SelfCareDeclined is { IsBlank: false };

    /// <summary>Returns the newest conversation that covers the topic, or null if none does.</summary>
    public static Recorded<ImprovementDiscussed>? NewestOn(FactList<Recorded<ImprovementDiscussed>> talks, DiscussionTopic topic)
    {
        for (var index = talks.Count - 1; index >= 0; index--)
        {
            if (Covers(talks[index].Event, topic))
            {
                return talks[index];
            }
        }

        return null;
    }
}
