namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

/// <summary>Two days of a story: something that comes first, and the fact that matters.</summary>
internal static class CareSteps
{
    public static TestEpisode First(this TestEpisode care, Func<TestEpisode, Answer> act) => On(care, act, 50);

    public static TestEpisode On(this TestEpisode care, Func<TestEpisode, Answer> act) => On(care, act, 60);

    private static TestEpisode On(TestEpisode care, Func<TestEpisode, Answer> act, int day)
    {
        act(care.OnDay(day)).AssertAccepted();
        return care;
    }
}
