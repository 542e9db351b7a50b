namespace TherapyOutcomes.Tests.TestSupport;

/// <summary>
/// The plain story of a success: ODI 40 before the first session, 20 two weeks later, and still 20 four weeks after
/// that. It stops in any stage.
/// </summary>
internal static class Story
{
    public const int ImprovedOn = 14;
    public const int SustainedOn = 42;

    public static readonly PlanOfCare WeeklyPlan = new() { Techniques = ["effleurage"], Minutes = 60, SessionsPerWeek = 1, Weeks = 4 };

    private static readonly (EpisodeStage Stage, Action<Care> Play)[] Chapters =
    [
        (EpisodeStage.Documenting, care => care.OnDay(ImprovedOn).Score(20, "better")),
        (EpisodeStage.Monitoring, Document),
        (EpisodeStage.Adjusting, FollowUp),
        (EpisodeStage.Communicating, care => care.Confirm()),
        (EpisodeStage.Referring, care => care.Discuss()),
        (EpisodeStage.Celebrating, care => care.DecideNoReferral()),
        (EpisodeStage.Completed, End),
    ];

    /// <summary>An episode that has just reached the stage.</summary>
    public static Care At(EpisodeStage stage, Clinic? clinic = null)
    {
        var care = Begin(clinic);
        if (stage == EpisodeStage.Discontinued)
        {
            care.Discontinue();
        }
        else
        {
            care.Reach(stage);
        }

        Assert.Equal(stage, care.Stage);
        return care;
    }

    /// <summary>Day 0: opened, measured, treated.</summary>
    public static Care Begin(Clinic? clinic = null, string episode = "e1", string client = "c1")
    {
        var care = (clinic ?? Clinic.New()).OnDay(0, 8).Open(episode, client, plan: WeeklyPlan);
        care.Score(40, "baseline");
        care.OnDay(0).Session();
        return care;
    }

    /// <summary>Plays on, from wherever the episode stands.</summary>
    public static Care Reach(this Care care, EpisodeStage stage)
    {
        foreach (var (reached, play) in Chapters)
        {
            if (reached <= stage && care.Stage < reached)
            {
                play(care);
                Assert.Equal(reached, care.Stage);
            }
        }

        return care;
    }

    private static void Document(Care care)
    {
        care.Document();
        care.Sign();
    }

    // Follow-up days: 21, 28 and the day of the sustaining score itself.
    private static void FollowUp(Care care)
    {
        care.OnDay(21).Session("s2");
        care.OnDay(28).Session("s3");
        care.OnDay(SustainedOn).Score(20, "lasting");
    }

    private static void End(Care care)
    {
        care.AskFeedback();
        care.Celebrate();
    }
}
