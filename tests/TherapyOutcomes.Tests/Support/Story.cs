namespace TherapyOutcomes.Tests.Support;

/// <summary>The kit's histories, in clinics where every answer is checked for what holds for all of them.</summary>
internal static class Story
{
    /// <summary>An episode that has just reached the stage.</summary>
    public static TestEpisode At(EpisodeStage stage, TestClinic? clinic = null) => Given.Episode().In(stage).Build(clinic ?? CheckedClinic.New());

    /// <summary>Day 0: opened, measured, treated.</summary>
    public static TestEpisode Begin(TestClinic? clinic = null, string episode = "e1", string client = "c1") =>
        Given.Episode(episode: episode, client: client).Build(clinic ?? CheckedClinic.New());
}
