namespace TherapyOutcomes.Tests.Deciding;

public class ClinicPolicyTests
{
    private static readonly ClinicPolicy NoPeriod = new() { Sustain = new SustainRequirements { Days = -1 } };

    private static readonly ClinicPolicy UnknownRule = new() { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("XYZ999", RuleGrade.Off) };

    [Fact]
    public async Task Validate_ClinicsOfWhichTwoAreNotValid_NamesBoth()
    {
        var service = Service(new PolicyPerClinic { ["north"] = new(), ["south"] = NoPeriod, ["west"] = UnknownRule });

        var error = await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.ValidatePoliciesAsync([new("north"), new("south"), new("west")]));

        Assert.Equal(ErrorCodes.PolicyInvalid, error.Code);
        Assert.Contains("Clinic south:", error.Message, StringComparison.Ordinal);
        Assert.Contains("Clinic west:", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("north", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_ClinicsThatAreValid_SaysNothing() =>
        await Service(new PolicyPerClinic { ["north"] = new() }).ValidatePoliciesAsync([new("north")]);

    [Fact]
    public async Task Submit_ToAClinicWhosePolicyIsNotValid_FailsThereOnly()
    {
        var store = new InMemoryRecordStore();
        var service = Service(new PolicyPerClinic { ["north"] = new(), ["south"] = NoPeriod }, store);

        Assert.True((await service.SubmitAsync(Opening("north"))).Accepted);
        await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.SubmitAsync(Opening("south")));

        Assert.Equal(["north"], (await store.ListClinicsAsync(after: null, size: 10, CancellationToken.None)).Select(clinic => clinic.Value));
    }

    [Fact]
    public async Task Validate_ProviderFailsForOneOfThem_NamesItBesideTheOthers()
    {
        var service = Service(new PolicyPerClinic { ["south"] = NoPeriod });

        var error = await Assert.ThrowsAsync<TherapyOutcomesException>(() => service.ValidatePoliciesAsync([new("east"), new("south")]));

        Assert.Equal(ErrorCodes.PolicyUnavailable, error.Code);
        Assert.IsType<KeyNotFoundException>(error.InnerException!.InnerException);
        Assert.Contains("Clinic east:", error.Message, StringComparison.Ordinal);
        Assert.Contains("Clinic south:", error.Message, StringComparison.Ordinal);
    }

    private static OutcomeService Service(PolicyPerClinic policies, IRecordStore? store = null) =>
        new OutcomeServiceFactory { Store = store ?? new InMemoryRecordStore(), Policies = policies, Time = new FixedClock(TestClinic.Day(1)), StoresTextUnencrypted = true }.CreateService();

    private static OpenEpisode Opening(string clinic) => new()
    {
        Clinic = new(clinic),
        Episode = new("e1"),
        Client = new("c1"),
        Practitioner = TestEpisode.Practitioner,
        Complaint = "low back complaint",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
        At = TestClinic.Day(1),
        Actor = TestEpisode.Therapist,
    };

    /// <summary>Policies that come from elsewhere, as from a database.</summary>
    private sealed class PolicyPerClinic : Dictionary<string, ClinicPolicy>, IClinicPolicyProvider
    {
        public async ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return this[clinic.Value];
        }
    }
}
