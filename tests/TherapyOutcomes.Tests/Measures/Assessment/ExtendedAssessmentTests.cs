namespace TherapyOutcomes.Tests.Measures;

/// <summary>An assessment that was extended by the newest fact says what one that was walked anew says.</summary>
public sealed class ExtendedAssessmentTests
{
    private readonly TestClinic _clinic = CheckedClinic.New();

    [Fact]
    public void Of_LaterInstantOnAnEarlierDay_IsTheSameAsAnew()
    {
        var care = Given.Episode().Improved().Build(_clinic);
        var followed = new FollowedEpisode(care);
        var known = EpisodeAssessment.Of(followed.Read(), new ClientRecord(), _clinic.Policy);
        care.Dated(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(13)));
        _clinic.OnDay(90);
        care.RecordSession("east").AssertAccepted(); // 20:00 UTC on 1 March, a session of 2 March where it was held
        known = AssertSame(followed, known);
        care.Dated(new DateTimeOffset(2026, 3, 1, 21, 0, 0, TimeSpan.Zero));
        care.RecordScore(21, "west").AssertAccepted();

        AssertSame(followed, known);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-5)]
    public void Of_EveryFactOfAStory_IsTheSameAsAnew(int hours)
    {
        var care = Given.Episode().Sustained().GainLost().Build(_clinic);
        var followed = new FollowedEpisode(care);
        var known = EpisodeAssessment.Of(followed.Read(), new ClientRecord(), _clinic.Policy);
        care.Later(TimeSpan.FromDays(7)).RecordScore(22, "later1").AssertAccepted();
        known = AssertSame(followed, known);
        care.Dated(_clinic.Now.AddHours(1).ToOffset(TimeSpan.FromHours(hours)));
        _clinic.Later(TimeSpan.FromHours(2));
        care.RecordSession("later2").AssertAccepted();
        known = AssertSame(followed, known);
        care.Later(TimeSpan.FromDays(1)).ObserveImprovement(holds: true);
        known = AssertSame(followed, known);
        care.Later(TimeSpan.FromDays(1)).RecordScore(5, "later3", "NPRS").AssertAccepted();
        AssertSame(followed, known);
    }

    private EpisodeAssessment AssertSame(FollowedEpisode followed, EpisodeAssessment known)
    {
        var episode = followed.Read();
        var extended = EpisodeAssessment.Of(episode, new ClientRecord(), _clinic.Policy, known);
        Canonical.AssertSame(EpisodeAssessment.Of(episode, new ClientRecord(), _clinic.Policy), extended);
        return extended;
    }
}
