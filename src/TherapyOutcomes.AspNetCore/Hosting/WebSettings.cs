using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TherapyOutcomes.AspNetCore.Hosting;

/// <summary>Applies the settings of a configuration to the options of the endpoints. A key that means nothing is an error, so that a slip of the pen does not pass for a setting.</summary>
internal static class WebSettings
{
    private static readonly (string Name, Action<OutcomeWebOptions, IConfigurationSection> Apply)[] Settings =
    [
        ("clinic", (options, setting) => options.Clinic = ClinicOf(setting)),
        ("clinicClaim", (options, setting) => options.ClinicClaim = Text(setting, "the type of a claim")),
        ("actorClaim", (options, setting) => options.ActorClaim = Text(setting, "the type of a claim")),
        ("maxBodyBytes", (options, setting) => options.MaxBodyBytes = Whole(setting, OutcomeWebOptions.MostBodyBytes)),
        ("maxPageSize", (options, setting) => options.MaxPageSize = Whole(setting, OutcomeWebOptions.MostOnPage)),
        ("requestsPerMinute", (options, setting) => options.RequestsPerMinute = Whole(setting, int.MaxValue)),
        ("isReadOnly", (options, setting) => options.IsReadOnly = Flag(setting)),
        ("policies", Policies),
    ];

    public static void Apply(OutcomeWebOptions options, IConfigurationSection section)
    {
        if (section.Value is { Length: > 0 })
        {
            throw Wrong(section, "a section");
        }

        foreach (var setting in Given(section))
        {
            var known = Settings.FirstOrDefault(known => string.Equals(known.Name, setting.Key, StringComparison.OrdinalIgnoreCase));
            (known.Apply ?? throw Invalid($"There is no setting '{setting.Path}'. Allowed: {string.Join(", ", Settings.Select(each => each.Name))}."))(options, setting);
        }
    }

    // A key without a value, such as null in JSON, says nothing.
    private static IEnumerable<IConfigurationSection> Given(IConfigurationSection section) => section.GetChildren().Where(child => child.Exists());

    private static void Policies(OutcomeWebOptions options, IConfigurationSection policies)
    {
        if (policies.Value is not null)
        {
            throw Wrong(policies, "a section with a policy for each area");
        }

        foreach (var setting in Given(policies))
        {
            var area = Enum.GetValues<OutcomeArea>().Where(area => string.Equals(area.ToString(), setting.Key, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (area.Length == 0)
            {
                throw Invalid($"There is no area '{setting.Key}' for the setting '{setting.Path}'. Allowed: {string.Join(", ", Enum.GetNames<OutcomeArea>())}.");
            }

            Require(options, setting, area);
        }
    }

    private static void Require(OutcomeWebOptions options, IConfigurationSection setting, OutcomeArea[] area)
    {
        try
        {
            options.Require(Text(setting, "the name of a policy of the host's authorization"), area);
        }
        catch (ArgumentException problem)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.SettingInvalid, $"The setting '{setting.Path}' can't be used, because the host asks for another policy in this area. Remove one of the two.", problem);
        }
    }

    private static ClinicId ClinicOf(IConfigurationSection setting) =>
        ClinicId.TryParse(setting.Value, out var clinic, out var reason) ? clinic : throw Wrong(setting, $"the id of a clinic ({reason.TrimEnd('.')})");

    private static string Text(IConfigurationSection setting, string allowed) =>
        !string.IsNullOrWhiteSpace(setting.Value) ? setting.Value : throw Wrong(setting, allowed);

    private static int Whole(IConfigurationSection setting, int most) =>
        int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw Wrong(setting, string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {most}"));

    private static bool Flag(IConfigurationSection setting) => bool.TryParse(setting.Value, out var flag) ? flag : throw Wrong(setting, "true or false");

    private static TherapyOutcomesException Wrong(IConfigurationSection setting, string allowed) => Invalid(
        setting.Value is null ? $"The setting '{setting.Path}' is a section. Allowed: {allowed}." : $"The setting '{setting.Path}' is '{setting.Value}'. Allowed: {allowed}.");

    private static TherapyOutcomesException Invalid(string message) => new(ErrorCodes.SettingInvalid, message);
}
