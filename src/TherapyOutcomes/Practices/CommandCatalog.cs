using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Modules;

namespace TherapyOutcomes.Practices;

/// <summary>The commands of all practices, by their names in JSON and by type.</summary>
internal static class CommandCatalog
{
    private static readonly FrozenDictionary<string, CommandForm> ByName =
        StandardModules.All.SelectMany(module => module.Commands).ToFrozenDictionary(form => form.Name);

    private static readonly FrozenDictionary<Type, CommandForm> ByType = ByName.Values.ToFrozenDictionary(form => form.Type);

    /// <summary>The commands.</summary>
    public static IEnumerable<CommandForm> Forms => ByName.Values;

    /// <summary>The names in JSON.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The names in JSON, as an error lists them.</summary>
    public static string Allowed { get; } = string.Join(", ", ByName.Keys.Order(StringComparer.Ordinal));

    public static bool TryGet(string name, [NotNullWhen(true)] out CommandForm? form) => ByName.TryGetValue(name, out form);

    public static CommandForm Get(string name) => ByName[name];

    public static CommandForm FormOf(Command command) => ByType[command.GetType()];

    public static string NameOf(Command command) => FormOf(command).Name;
}
