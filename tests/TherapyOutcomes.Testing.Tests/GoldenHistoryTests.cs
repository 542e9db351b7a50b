using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.Testing.Tests;

public class GoldenHistoryTests
{
    public static TheoryData<string> Names => [.. GoldenHistory.All.Select(history => history.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryHistory_Built_EndsWhereItSays(string name)
    {
        var golden = GoldenHistory.Find(name);

        Assert.Equal(golden.EndsIn, golden.History.Build().Stage);
    }

    [Theory]
    [InlineData("relapse", "MON004")]
    [InlineData("held", "MON009")]
    [InlineData("major reaction", "MON009")]
    [InlineData("concern", "REL002")]
    public void AHistory_ShowsWhatItIsFor(string name, string rule) => GoldenHistory.Find(name).History.Build().Evaluate().AssertFinds(rule);

    [Fact]
    public void AnEmergency_IsAmongTheDisclosuresWithoutConsent() =>
        Assert.Contains(GoldenHistory.Find("emergency").History.Build().Clinic.ReadClient("c1").Privacy.Disclosures, disclosure => disclosure.Event.WithoutConsent);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ToCommands_SubmittedToAnotherService_GiveTheSameRecord(string name)
    {
        var golden = GoldenHistory.Find(name);
        var clock = new FixedClock(TestClinic.Start);
        using var provider = new ServiceCollection().AddSingleton<TimeProvider>(clock)
            .AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().StoreTextUnencrypted()).BuildServiceProvider();
        using var scope = provider.CreateScope();
        var service = scope.ServiceProvider.GetRequiredService<OutcomeService>();

        foreach (var submitted in golden.History.ToCommands())
        {
            clock.Now = submitted.SubmittedAt;
            Assert.True((await service.SubmitAsync(submitted.Command)).Accepted, submitted.ToString());
        }

        var episode = await service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"));
        var built = golden.History.Build().Read();
        Assert.Equal((built.Version, built.Stage), (episode!.Version, episode.Stage));
    }

    [Fact]
    public void Names_AreDistinct() => Assert.Distinct(GoldenHistory.All.Select(history => history.Name));
}
