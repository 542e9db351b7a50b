using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace TherapyOutcomes.Tests;

/// <summary>
/// Runs all tests of a project under the culture that THERAPYOUTCOMES_CULTURE names, such as <c>de-DE</c>: what the library stores,
/// compares and says must not depend on it.
/// </summary>
internal static class CultureOfRun
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The culture has to be set before any test runs, in whichever project.")]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("THERAPYOUTCOMES_CULTURE") is { Length: > 0 } name)
        {
            var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (culture, culture);
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        }
    }
}
