using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A policy provider that throws or has no policy: the clinic is named, nothing is written, and the next command works.</summary>
public sealed class FailingPolicyTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    private readonly HostFailure _failure = new();
    private readonly FaultyStore _store = new();
    private readonly Provider _policies = new();

    public static TheoryData<string> Ways => ["submit", "preview", "evaluate", "caseload", "letter", "worklist", "count"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AnyCall_ProviderThrows_NamesTheClinicAndWritesNothing(string way)
    {
        var service = await OpenedAsync();
        var before = await _store.ContentAsync();
        _policies.Throws = _failure;

        await _failure.AssertNamedAsync(() => CallAsync(service, way), ErrorCodes.PolicyUnavailable, nameof(Provider), "clinic default");

        Assert.Equal(before, await _store.ContentAsync());
        _policies.Throws = null;
        Assert.True((await service.SubmitAsync(Attempt).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task AnyCall_ProviderHasNoPolicy_NamesTheClinicAndWritesNothing(string way)
    {
        var service = await OpenedAsync();
        var before = await _store.ContentAsync();
        _policies.Policy = null;

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => CallAsync(service, way));

        Assert.Equal(ErrorCodes.PolicyUnavailable, thrown.Code);
        Assert.Contains("clinic default", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _store.ContentAsync());
    }

    [Fact]
    public async Task Submit_ProviderIsCanceled_PassesUnchanged()
    {
        var service = await OpenedAsync();
        _policies.Throws = new OperationCanceledException();

        Assert.Same(_policies.Throws, await Assert.ThrowsAsync<OperationCanceledException>(() => service.SubmitAsync(Attempt)));
    }

    [Fact]
    public async Task Submit_PolicyWithoutOneOfItsParts_NamesThePart()
    {
        var service = await OpenedAsync();
        foreach (var (policy, part) in new (ClinicPolicy, string)[]
        {
            (new() { Measures = null! }, "Measures"),
            (new() { Sustain = null! }, "Sustain"),
            (new() { Grades = null! }, "Grades"),
            (new() { RedFlagUrgency = null! }, "RedFlagUrgency"),
            (new() { TimeZone = null! }, "TimeZone"),
            (new() { Clinicians = null! }, "Clinicians"),
            (new() { SensitiveAreas = null! }, "SensitiveAreas"),
            (new() { EmergencyServices = null! }, "EmergencyServices"),
            (new() { Authorities = null! }, "Authorities"),
            (new() { RegisteredTechniques = null! }, "RegisteredTechniques"),
            (new() { ClinicName = "Hazel\nLane" }, "ClinicName"),
            (new() { ClinicPhone = " " }, "ClinicPhone"),
            (new() { Letters = null! }, "Letters"),
            (new() { RedFlagUrgency = ImmutableDictionary<RedFlagId, Urgency>.Empty.Add(RedFlagCatalog.SuicidalThought, (Urgency)99) }, "RedFlagUrgency"),
        })
        {
            _policies.Policy = policy;
            foreach (var way in new[] { "submit", "evaluate", "worklist" })
            {
                var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => CallAsync(service, way));

                Assert.Equal(ErrorCodes.PolicyInvalid, thrown.Code);
                Assert.Contains(part, thrown.Message, StringComparison.Ordinal);
            }
        }
    }

    private static RecordContactAttempt Attempt { get; } = new() { At = TestClinic.Day(1), Actor = TestEpisode.Therapist, Episode = new(E1.Id), Channel = "phone", Reached = true };

    private Task CallAsync(OutcomeService service, string way) => way switch
    {
        "submit" => service.SubmitAsync(Attempt),
        "preview" => service.PreviewAsync(Attempt),
        "evaluate" => service.EvaluateAsync(E1),
        "caseload" => service.EvaluateCaseloadAsync(ClinicId.Default, TestEpisode.Practitioner, new CaseloadSummary { Topics = [] }),
        "letter" => service.WriteLetterAsync(ClinicId.Default, new(E1.Id), LetterKind.Summary),
        "worklist" => Factory.CreateWorklist().ReadAsync(new WorklistRequest()),
        _ => Factory.CreateWorklist().CountAsync(new WorklistRequest()),
    };

    private OutcomeServiceFactory Factory => new() { Store = _store, Policies = _policies, Time = new FixedClock(TestClinic.Day(1)), StoresTextUnencrypted = true };

    private async Task<OutcomeService> OpenedAsync()
    {
        var service = Factory.CreateService();
        Assert.True((await service.SubmitAsync(new OpenEpisode
        {
            At = TestClinic.Day(1),
            Actor = TestEpisode.Therapist,
            Episode = new(E1.Id),
            Client = new("c1"),
            Practitioner = TestEpisode.Practitioner,
            Complaint = "low back complaint",
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
        })).Accepted);
        return service;
    }

    private sealed class Provider : IClinicPolicyProvider
    {
        public Exception? Throws { get; set; }

        public ClinicPolicy? Policy { get; set; } = new();

        public ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken) => Throws is { } exception ? throw exception : new(Policy!);
    }
}
