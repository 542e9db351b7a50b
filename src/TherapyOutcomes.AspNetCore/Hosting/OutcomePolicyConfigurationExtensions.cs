using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides the method that reads the policy of all clinics from a host's configuration.</summary>
public static class OutcomePolicyConfigurationExtensions
{
    /// <summary>
    /// Sets the policy of all clinics from a section of the configuration, such as of <c>appsettings.json</c>. Whatever is not in the section keeps its default.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("TherapyOutcomes")</c>. <c>docs/policy.md</c> lists its keys.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="section"/> is null.</exception>
    /// <exception cref="TherapyOutcomes.TherapyOutcomesException">
    /// A setting is unknown or can't be used. The message names its key, such as <c>TherapyOutcomes:sustain:days</c>. Whether rules exist and can have their
    /// grades is checked when the host starts, if it has called <c>AddTherapyOutcomesWeb</c>; otherwise, when the service is first created.
    /// </exception>
    public static TherapyOutcomesBuilder BindPolicy(this TherapyOutcomesBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        return builder.BindPolicy(section.AsEnumerable(makePathsRelative: true), section.Path);
    }
}
