using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace TherapyOutcomes.AspNetCore.Tests.Hosting;

public sealed class StartFromSettingsTests
{
    [Fact]
    public async Task Start_SettingsThatAreRight_AreUsed()
    {
        await using var app = await SettingsHost.StartAsync("""
            {
              "TherapyOutcomes": { "sustain": { "days": 42 }, "rules": { "MON006": "off" } },
              "TherapyOutcomesWeb": {
                "clinic": "north", "clinicClaim": "tenant", "actorClaim": "sub", "maxBodyBytes": 65536, "maxPageSize": 50, "requestsPerMinute": 300, "isReadOnly": true,
                "policies": { "Read": "Therapist", "record": "Therapist" }
              }
            }
            """);

        var policy = await app.Services.GetRequiredService<IClinicPolicyProvider>().GetAsync(new("north"), CancellationToken.None);
        Assert.Equal((42, RuleGrade.Off), (policy.Sustain.Days, policy.Grades["MON006"]));
        var web = app.Services.GetRequiredService<OutcomeWebOptions>();
        Assert.Equal((new ClinicId("north"), "tenant", "sub", true), (web.Clinic, web.ClinicClaim, web.ActorClaim, web.IsReadOnly));
        Assert.Equal((65_536, 50, 300), (web.MaxBodyBytes, web.MaxPageSize, web.RequestsPerMinute));
        Assert.Equal(["Read: Therapist", "Record: Therapist"], web.Policies.OrderBy(area => area.Key).Select(area => $"{area.Key}: {area.Value}"));
    }

    [Theory]
    [InlineData("""{ "TherapyOutcomes": { "sustain": { "dias": 42 } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomes:sustain:dias'")]
    [InlineData("""{ "TherapyOutcomes": { "gapDays": "soon" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomes:gapDays' is 'soon'")]
    [InlineData("""{ "TherapyOutcomes": { "rules": { "MON006": "never" } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomes:rules:MON006' is 'never'")]
    [InlineData("""{ "TherapyOutcomes": { "rules": { "XYZ001": "off" } } }""", ErrorCodes.RuleUnknown, "'TherapyOutcomes:rules:XYZ001'")]
    [InlineData("""{ "TherapyOutcomes": { "rules": { "MON009": "advice" } } }""", ErrorCodes.RuleLocked, "'TherapyOutcomes:rules:MON009'")]
    [InlineData("""{ "TherapyOutcomes": { "rules": { "COM005": "forbidden" } } }""", ErrorCodes.RuleInvalid, "'TherapyOutcomes:rules:COM005'")]
    [InlineData("""{ "TherapyOutcomes": { "measures": { "ODDI": { "decidesBy": "mic-30%" } } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomes:measures:ODDI")]
    [InlineData("""{ "TherapyOutcomes": { "measures": { "ODI": { "decidesBy": "mic-31%" } } } }""", ErrorCodes.MeasureInvalid, "'TherapyOutcomes:measures:ODI'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "clinics": "north" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:clinics'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "clinic": "north side" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:clinic' is 'north side'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "clinicClaim": "" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:clinicClaim'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "maxPageSize": 1001 } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:maxPageSize' is '1001'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "maxBodyBytes": 0 } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:maxBodyBytes' is '0'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "requestsPerMinute": { "all": 3 } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:requestsPerMinute' is a section")]
    [InlineData("""{ "TherapyOutcomesWeb": { "isReadOnly": "sometimes" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:isReadOnly' is 'sometimes'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "policies": "Therapist" } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:policies' is 'Therapist'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "policies": { "Reed": "Therapist" } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:policies:Reed'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "policies": { "0": "Therapist" } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:policies:0'")]
    [InlineData("""{ "TherapyOutcomesWeb": { "policies": { "Read": " " } } }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb:policies:Read'")]
    [InlineData("""{ "TherapyOutcomesWeb": "closed" }""", ErrorCodes.SettingInvalid, "'TherapyOutcomesWeb' is 'closed'")]
    public async Task Start_ASettingThatCantBeUsed_StopsTheHostAndNamesTheKey(string appsettings, string code, string what)
    {
        var error = await Assert.ThrowsAsync<TherapyOutcomesException>(() => SettingsHost.StartAsync(appsettings));

        Assert.Equal(code, error.Code);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bind_WithPoliciesInCode_AddsTheOtherAreas()
    {
        await using var app = await SettingsHost.StartAsync(
            """{ "TherapyOutcomesWeb": { "policies": { "Record": "Therapist", "Erase": "Owner" } } }""", web => web.Require("Owner", OutcomeArea.Erase));

        Assert.Equal(2, app.Services.GetRequiredService<OutcomeWebOptions>().Policies.Count);
    }

    [Fact]
    public async Task Bind_AnotherPolicyThanInCode_StopsTheHostAndNamesTheKey()
    {
        var error = await Assert.ThrowsAsync<TherapyOutcomesException>(() => SettingsHost.StartAsync(
            """{ "TherapyOutcomesWeb": { "policies": { "Erase": "Therapist" } } }""", web => web.Require("Owner", OutcomeArea.Erase)));

        Assert.Contains("'TherapyOutcomesWeb:policies:Erase'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SectionsThatAreMissing_KeepsTheDefaults()
    {
        await using var app = await SettingsHost.StartAsync("""{ "TherapyOutcomesWeb": { "clinic": null } }""");

        var web = app.Services.GetRequiredService<OutcomeWebOptions>();
        Assert.Equal((null, 600), (web.Clinic, web.RequestsPerMinute));
        Assert.Empty(web.Policies);
    }

    [Fact]
    public async Task Start_WithoutTheLibrary_SaysWhatIsMissing()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddTherapyOutcomesWeb();
        await using var app = builder.Build();

        Assert.Contains("AddTherapyOutcomes", (await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync())).Message, StringComparison.Ordinal);
    }
}
