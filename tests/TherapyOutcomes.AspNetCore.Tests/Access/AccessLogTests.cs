using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Access;

public sealed class AccessLogTests(StoryHost host) : IClassFixture<StoryHost>
{
    [Theory]
    [InlineData("/episodes/e1", "episode/e1", AccessKind.Evaluation)]
    [InlineData("/episodes/e1/explanation", "episode/e1", AccessKind.Explanation)]
    [InlineData("/episodes/e1/possible-commands", "episode/e1", AccessKind.PossibleCommands)]
    [InlineData("/episodes/e1/events", "episode/e1", AccessKind.Record)]
    [InlineData("/episodes/e1/card", "episode/e1", AccessKind.Card)]
    [InlineData("/episodes/e1/letters/summary", "episode/e1", AccessKind.Letter)]
    [InlineData("/clients/c1", "client/c1", AccessKind.Evaluation)]
    [InlineData("/clients/c1/account", "client/c1", AccessKind.Account)]
    [InlineData("/clients/c1/export", "client/c1", AccessKind.Export)]
    [InlineData("/worklist", "clinic/default", AccessKind.Worklist)]
    [InlineData("/report", "clinic/default", AccessKind.Report)]
    [InlineData("/feed", "clinic/default", AccessKind.Feed)]
    public async Task Get_ARecord_IsNoted(string path, string record, AccessKind kind)
    {
        var reader = $"kim{path.Replace('/', '.')}";

        using var answer = await host.Clinic.For(TestUser.Owner with { Actor = reader }).GetAsync(WebClinic.Prefix + path);

        var noted = Assert.Single(await NotedAsync(host.Clinic), access => access.Entry.Actor.Value == reader).Entry;
        Assert.Equal((record, kind), (noted.Record.ToString(), noted.Kind));
    }

    [Fact]
    public async Task Get_WhatIsNotThereOrNotAllowed_IsNotNoted()
    {
        await using var clinic = await WebClinic.StartAsync();
        await WebStory.PlayAsync(clinic.For(TestUser.Owner));

        using var nowhere = await clinic.For(TestUser.Owner).GetAsync(WebClinic.Prefix + "/episodes/e9");
        using var forbidden = await clinic.For(new TestUser("kim", "default", OutcomeArea.Record)).GetAsync(WebClinic.Prefix + "/episodes/e1");

        Assert.Empty(await NotedAsync(clinic));
    }

    [Fact]
    public async Task Get_Account_ShowsWhoSawTheRecordsWhereThePolicySaysSo()
    {
        await using var open = await WebClinic.StartAsync(services: services => services.AddTherapyOutcomes(outcomes => outcomes.UsePolicy(new ClinicPolicy { ShowsAccessToClients = true })));
        await using var closed = await WebClinic.StartAsync();
        foreach (var (clinic, shows) in new[] { (open, true), (closed, false) })
        {
            var owner = clinic.For(TestUser.Owner);
            await WebStory.PlayAsync(owner);
            using var seen = await owner.GetAsync(WebClinic.Prefix + "/episodes/e1/card");
            using var answer = await owner.GetAsync(WebClinic.Prefix + "/clients/c1/account");

            var account = await answer.JsonAsync();
            Assert.Equal(shows, account.TryGetProperty("accesses", out var accesses));
            if (shows)
            {
                Assert.Equal("card", Assert.Single(accesses.EnumerateArray()).GetProperty("kind").GetString());
            }
        }
    }

    [Fact]
    public async Task Get_LogOutOfReach_ShowsNothing()
    {
        await using var clinic = await WebClinic.StartAsync(services: services => services.AddSingleton<IAccessLogStore, Broken>());
        var owner = clinic.For(TestUser.Owner);
        await WebStory.PlayAsync(owner);

        using var answer = await owner.GetAsync(WebClinic.Prefix + "/episodes/e1/events");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("low back", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<LoggedAccess>> NotedAsync(WebClinic clinic) =>
        await clinic.Store.ListAccessAsync(new AccessQuery { Clinic = ClinicId.Default }, 100, CancellationToken.None);

    private sealed class Broken : IAccessLogStore
    {
        public ValueTask AppendAccessAsync(IReadOnlyList<AccessEntry> entries, CancellationToken cancellationToken) =>
            throw new TherapyOutcomesException(ErrorCodes.StoreUnreachable, "The database can't be reached.");

        public ValueTask<IReadOnlyList<LoggedAccess>> ListAccessAsync(AccessQuery query, int size, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
