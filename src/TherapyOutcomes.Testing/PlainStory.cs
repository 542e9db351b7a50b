using System.Collections.Immutable;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Testing;

/// <summary>The chapters of a success, each from one stage to the next.</summary>
internal static class PlainStory
{
    private static readonly ImmutableArray<(EpisodeStage Stage, Action<TestEpisode> Play)> Chapters =
    [
        (EpisodeStage.Documenting, care => care.OnDay(GivenEpisode.ImprovedOn).Score(20, "better")),
        (EpisodeStage.Monitoring, SignANote),
        (EpisodeStage.Adjusting, FollowUp),
        (EpisodeStage.Communicating, care => care.Confirm()),
        (EpisodeStage.Referring, care => care.Discuss()),
        (EpisodeStage.Celebrating, care => care.DecideNoReferral()),
        (EpisodeStage.Completed, AskAndCelebrate),
    ];

    /// <summary>Plays on to a stage, from wherever the episode stands.</summary>
    public static void Reach(TestEpisode care, EpisodeStage stage)
    {
        foreach (var (reached, play) in Chapters)
        {
            if (reached <= stage && care.Stage < reached)
            {
                play(care);
                Expect.That(care.Stage == reached, $"It is in {care.Stage}, not in {reached}.");
            }
        }
    }

    private static void SignANote(TestEpisode care)
    {
        care.Document().AssertAccepted();
        care.Sign().AssertAccepted();
    }

    // Follow-up days: 21, 28 and the day of the sustaining score itself.
    private static void FollowUp(TestEpisode care)
    {
        care.OnDay(21).Session("s2").AssertAccepted();
        care.OnDay(28).Session("s3").AssertAccepted();
        care.OnDay(GivenEpisode.SustainedOn).Score(20, "lasting").AssertAccepted();
    }

    private static void AskAndCelebrate(TestEpisode care)
    {
        care.AskFeedback().AssertAccepted();
        care.Celebrate().AssertAccepted();
    }
}
