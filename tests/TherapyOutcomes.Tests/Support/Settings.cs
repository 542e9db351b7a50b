using System.Text;
using Microsoft.Extensions.Configuration;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Reads settings the way a host does: by its configuration.</summary>
internal static class Settings
{
    public static IEnumerable<KeyValuePair<string, string?>> FromJson(string json) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().AsEnumerable();

    /// <summary>The settings of one section, relative to it.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> SectionOf(string json, string section) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().GetSection(section).AsEnumerable(makePathsRelative: true);
}
