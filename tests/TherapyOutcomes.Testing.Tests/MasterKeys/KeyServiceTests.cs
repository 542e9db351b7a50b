using ClinicSoftware.Keys;
using Microsoft.Extensions.DependencyInjection;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Tests.Support;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing.Tests.MasterKeys;

/// <summary>The sample of a provider over a key management service seals a clinic's texts, and rotates.</summary>
public sealed class KeyServiceTests : IDisposable
{
    private static readonly Dictionary<string, string> Names = new() { ["2026"] = "clinics/north/keys/1", ["2027"] = "clinics/north/keys/2" };

    private readonly LoopbackKeyService _service = new([.. Names.Values]);
    private readonly InMemoryRecordStore _store = new();

    [Theory]
    [InlineData("provider")]
    [InlineData("register")]
    [InlineData("checks")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name) => Repository.AssertSnippet(
        "docs/key-service.md", name, name == "provider" ? "docs/samples/KeyService/KeyServiceProvider.cs" : "tests/TherapyOutcomes.Testing.Tests/MasterKeys/KeyServiceTests.cs");

    #region checks
    [Fact]
    public Task Provider_OverTheKeyService_PassesEveryCheck() => MasterKeyProviderChecks.RunAsync(() => Provider("2026"));
    #endregion

    [Fact]
    public async Task Host_WithTheKeyService_KeepsTextsSealed()
    {
        var address = _service.Address;
        #region register
        var services = new ServiceCollection();
        services.AddSingleton(new KeyServiceProvider(
            new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) },
            new Dictionary<string, string> { ["2026"] = "clinics/north/keys/1" },
            currentId: "2026"));
        services.AddTherapyOutcomes(outcomes => outcomes.UseInMemoryStore().UseMasterKeys<KeyServiceProvider>());
        #endregion
        await using var host = services.BuildServiceProvider();
        await using var scope = host.CreateAsyncScope();

        var answer = await scope.ServiceProvider.GetRequiredService<OutcomeService>().SubmitAsync(Opening("e1"));

        Assert.True(answer.Accepted);
        var keys = await ((IRecordKeyStore)scope.ServiceProvider.GetRequiredService<IRecordStore>()).ReadKeysAsync([RecordKey.For(ClinicId.Default, new EpisodeId("e1"))], CancellationToken.None);
        Assert.Equal("2026", Assert.Single(keys).MasterKeyId);
    }

    [Fact]
    public async Task Rotation_ToAnotherMasterKeyOfTheService_LeavesNothingForTheFormerOne()
    {
        await Node("2026").CreateService().SubmitAsync(Opening("e1"));

        var report = await Node("2027").CreateKeyRotation().RunAsync();

        Assert.Equal((3L, true), (report.Rewrapped, report.IsComplete));
        var later = Node("2027", new Dictionary<string, string> { ["2027"] = Names["2027"] });
        Assert.Equal("low back pain", (await later.CreateService().ReadEpisodeAsync(ClinicId.Default, new("e1")))!.Complaint.Reveal());
    }

    [Fact]
    public async Task Command_ServiceOutOfReach_PassesWhatTheClientThrew()
    {
        await Node("2026").CreateService().SubmitAsync(Opening("e1"));
        _service.Dispose();

        await Assert.ThrowsAsync<HttpRequestException>(() => Node("2026").CreateService().SubmitAsync(Opening("e2")));
    }

    /// <summary>The page says how often the provider is called.</summary>
    [Fact]
    public async Task Calls_OfEachOperation_AreAsThePageSays()
    {
        var (node, other) = (Node("2026"), Node("2026"));
        var (service, elsewhere) = (node.CreateService(), other.CreateService());
        using var file = new MemoryStream();

        Assert.Equal(3, await CallsAsync(() => service.SubmitAsync(Opening("e1")))); // the new keys of the episode, the client and the clinic
        Assert.Equal(3, await CallsAsync(() => elsewhere.SubmitAsync(Goal("g1")))); // the same keys, opened for the first time
        Assert.Equal(0, await CallsAsync(() => elsewhere.SubmitAsync(Goal("g2"))));
        Assert.Equal(1, await CallsAsync(() => elsewhere.ReadEpisodeAsync(ClinicId.Default, new("e1"))));
        Assert.Equal(1, await CallsAsync(() => elsewhere.ReadEpisodeAsync(ClinicId.Default, new("e1")))); // a key that was destroyed elsewhere is noticed
        Assert.Equal(3, await CallsAsync(() => node.CreateVerifier().VerifyAsync()));
        Assert.Equal(0, await CallsAsync(() => node.CreateTransfer().ExportAsync(file)));
        file.Position = 0;
        Assert.Equal(3, await CallsAsync(() => new OutcomeServiceFactory { Store = new InMemoryRecordStore(), MasterKeys = Provider("2026") }.CreateTransfer().ImportAsync(file)));
        Assert.Equal(3, await CallsAsync(() => node.CreateKeyRotation().RunAsync())); // nothing to rotate
        Assert.Equal(3 + 3, await CallsAsync(() => Node("2027").CreateKeyRotation().RunAsync()));
    }

    public void Dispose() => _service.Dispose();

    private KeyServiceProvider Provider(string currentId, Dictionary<string, string>? names = null) => new(new HttpClient { BaseAddress = _service.Address }, names ?? Names, currentId);

    private async Task<int> CallsAsync(Func<Task> work)
    {
        var before = _service.Calls;
        await work();
        return _service.Calls - before;
    }

    /// <summary>A process of its own over the same store.</summary>
    private OutcomeServiceFactory Node(string currentId, Dictionary<string, string>? names = null) => new() { Store = _store, MasterKeys = Provider(currentId, names) };

    private static SetGoal Goal(string goal) => new() { At = DateTimeOffset.UtcNow, Actor = new("p1"), Episode = new("e1"), Goal = new(goal), Text = "walk to the market" };

    private static OpenEpisode Opening(string episode) => new()
    {
        At = DateTimeOffset.UtcNow.AddDays(-1),
        Actor = new("p1"),
        Episode = new(episode),
        Client = new("c1"),
        Practitioner = new("p1"),
        Complaint = "low back pain",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
    };
}
