namespace TherapyOutcomes.Tests.Support;

/// <summary>The kit's histories, in clinics where every answer is checked for what holds for all of them.</summary>
internal static class Story
{
    /// <summary>An episode that has just reached the stage.</summary>
    public static TestEpisode At(EpisodeStage stage, TestClinic? clinic = null) => Given.Episode().In(stage).Build(clinic ?? CheckedClinic.New());

    /// <summary>Treated for four weeks, with no change at all.</summary>
    public static TestEpisode OnAPlateau()
    {
        var care = At(EpisodeStage.Treating);
        foreach (var day in new[] { 7, 14, 21, 28 })
        {
            care.OnDay(day).RecordScore(OdiScores.Baseline);
        }

        return care;
    }

    /// <summary>Treated, and referred to a physician who accepted on day 5.</summary>
    public static TestEpisode ReferralAccepted()
    {
        var care = At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral();
        care.OnDay(5).RecordReferralResponse(ReferralResponse.Accepted).AssertAccepted();
        return care;
    }

    /// <summary>Day 0: opened, measured, treated.</summary>
    public static TestEpisode Begin(TestClinic? clinic = null, string episode = "e1", string client = "c1") =>
        Given.Episode(episode: episode, client: client).Build(clinic ?? CheckedClinic.New());
}
