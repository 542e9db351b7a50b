using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TherapyOutcomes.Tests.Support;

/// <summary>Finds and replaces the texts of commands and events, however deep they lie.</summary>
internal static class TextMap
{
    // A guess is made a hundred thousand times.
    private static readonly ConcurrentDictionary<Type, (MethodInfo Clone, PropertyInfo[] Fields)> Known = [];

    private static readonly MethodInfo AsArray = typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!;

    /// <summary>The texts of an object, by their paths, such as <c>SelfCare.What</c>.</summary>
    public static List<(string Path, ClientText Text)> Of(object value)
    {
        var texts = new List<(string, ClientText)>();
        Replace(value, (path, text) =>
        {
            texts.Add((path, text));
            return text;
        });
        return texts;
    }

    /// <summary>The same object with other texts.</summary>
    public static T Replace<T>(T value, Func<string, ClientText, ClientText> map)
        where T : class => (T)Copy(value, "", map);

    private static object Copy(object value, string path, Func<string, ClientText, ClientText> map)
    {
        var (clone, fields) = Known.GetOrAdd(value.GetType(), static type => (type.GetMethod("<Clone>$")!, [.. FieldsOf(type).Where(field => MayHoldTexts(field.PropertyType))]));
        var copy = clone.Invoke(value, null)!;
        foreach (var field in fields)
        {
            if (field.GetValue(value) is { } inner && Mapped(inner, path.Length == 0 ? field.Name : $"{path}.{field.Name}", map) is { } mapped)
            {
                field.SetValue(copy, mapped);
            }
        }

        return copy;
    }

    // Null where there is no text to replace.
    private static object? Mapped(object value, string path, Func<string, ClientText, ClientText> map) => value switch
    {
        ClientText text => map(path, text),
        IEnumerable list when ItemOf(value.GetType()) is { } item && (item == typeof(ClientText) || IsOurs(item)) => ListOf(item, list, path, map),
        _ when IsOurs(value.GetType()) => Copy(value, path, map),
        _ => null,
    };

    private static object ListOf(Type item, IEnumerable list, string path, Func<string, ClientText, ClientText> map)
    {
        var mapped = list.Cast<object>().Select(one => Mapped(one, path, map)!).ToList();
        var array = Array.CreateInstance(item, mapped.Count);
        for (var index = 0; index < mapped.Count; index++)
        {
            array.SetValue(mapped[index], index);
        }

        return AsArray.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static IEnumerable<PropertyInfo> FieldsOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.SetMethod is { IsPublic: true });

    private static bool MayHoldTexts(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && (plain == typeof(ClientText) || IsOurs(plain) || ItemOf(plain) is not null);

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GenericTypeArguments[0] : null;

    private static bool IsOurs(Type type) => type.IsClass && type.Namespace!.StartsWith("TherapyOutcomes", StringComparison.Ordinal);
}
