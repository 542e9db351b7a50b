using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace TherapyOutcomes.AspNetCore.Tests.Health;

public sealed class HealthRegistrationTests
{
    [Fact]
    public void Add_ByDefault_SaysWhatMakesAHostReady() => Assert.Equal(
        ["therapyoutcomes-store: ready, therapyoutcomes", "therapyoutcomes-master-keys: ready, therapyoutcomes", "therapyoutcomes-due-work: therapyoutcomes"],
        Added(null).Select(check => $"{check.Name}: {string.Join(", ", check.Tags.Order(StringComparer.Ordinal))}"));

    [Fact]
    public void Add_WithoutDueWork_LeavesItOut() =>
        Assert.DoesNotContain(Added(health => health.ChecksDueWork = false), check => check.Name == "therapyoutcomes-due-work");

    [Theory]
    [InlineData(nameof(OutcomeHealthOptions.DegradedLag))]
    [InlineData(nameof(OutcomeHealthOptions.UnhealthyLag))]
    [InlineData(nameof(OutcomeHealthOptions.MaxClinics))]
    [InlineData(nameof(OutcomeHealthOptions.Timeout))]
    public void Add_AnOptionOutOfRange_NamesIt(string option) => Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(() => Added(health =>
    {
        var property = typeof(OutcomeHealthOptions).GetProperty(option)!;
        property.SetValue(health, property.PropertyType == typeof(int) ? 0 : TimeSpan.Zero);
    })).ParamName);

    private static ICollection<HealthCheckRegistration> Added(Action<OutcomeHealthOptions>? configure)
    {
        using var services = new ServiceCollection().AddHealthChecks().AddTherapyOutcomes(configure).Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;
    }
}
