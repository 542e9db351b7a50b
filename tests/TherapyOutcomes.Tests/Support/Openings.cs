namespace TherapyOutcomes.Tests.Support;

/// <summary>Commands that open an episode.</summary>
internal static class Openings
{
    /// <summary>Opens an episode on day 1 of the kit's story.</summary>
    public static OpenEpisode Opening(string episode, string client) => new()
    {
        At = TestClinic.Day(1),
        Actor = TestEpisode.Therapist,
        Episode = new(episode),
        Client = new(client),
        Practitioner = TestEpisode.Practitioner,
        Complaint = "low back complaint",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
    };
}
