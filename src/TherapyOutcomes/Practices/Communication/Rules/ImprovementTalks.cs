using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Communication.Rules;

/// <summary>The talks about the newest improvement.</summary>
internal static class ImprovementTalks
{
    /// <summary>The topics that belong to every improvement.</summary>
    public static ImmutableArray<Topic> Asked { get; } = [Topic.Progress, Topic.Contribution, Topic.SelfCare];

    /// <summary>The talks that count for the newest improvement, by time; none without one.</summary>
    public static FactList<Recorded<ImprovementDiscussed>> Since(RuleContext context)
    {
        if (!context.HasEpisode || context.LatestImprovement is not { } improvement)
        {
            return [];
        }

        var talks = context.Episode.Communication.Talks;
        return talks.IsEmpty ? talks : Counting(talks, improvement);
    }

    // Apart, so that a decision without a talk allocates nothing.
    private static FactList<Recorded<ImprovementDiscussed>> Counting(
        FactList<Recorded<ImprovementDiscussed>> talks, CurrentImprovement improvement) =>
        talks.RemoveAll(talk => !improvement.CountsAnew(talk.Metadata));

    /// <summary>True when the talk covers the topic; self-care needs a step to take beside the topic, or the client's no.</summary>
    public static bool Covers(ImprovementDiscussed talk, Topic topic) => topic == Topic.SelfCare
        ? (talk.Topics.Contains(topic) && talk.SelfCare is { IsEmpty: false }) || talk.SelfCareDeclined is { IsBlank: false }
        : talk.Topics.Contains(topic);

    /// <summary>True when the talk settled self-care: with steps to take, or with the client's no.</summary>
    public static bool SettlesSelfCare(ImprovementDiscussed talk) => talk.SelfCare is { IsEmpty: false } || talk.SelfCareDeclined is { IsBlank: false };

    /// <summary>The newest talk that covers the topic; null when none does.</summary>
    public static Recorded<ImprovementDiscussed>? NewestOn(FactList<Recorded<ImprovementDiscussed>> talks, Topic topic)
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
