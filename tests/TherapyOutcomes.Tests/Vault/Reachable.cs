using System.Reflection;
using System.Text;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>All that an object keeps, however private and deep, as strings and bytes to search.</summary>
internal sealed class Reachable
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<object> _waiting = new();
    private readonly List<object> _all = [];

    private Reachable()
    {
    }

    /// <summary>The objects that can be reached from some others, themselves included.</summary>
    public static IReadOnlyList<object> From(params object?[] roots)
    {
        var reached = new Reachable();
        foreach (var root in roots)
        {
            reached.Reach(root);
        }

        while (reached._waiting.TryDequeue(out var next))
        {
            reached.Open(next);
        }

        return reached._all;
    }

    /// <summary>Says where words are found among objects: in a string, or in bytes as UTF-8.</summary>
    public static IEnumerable<object> Holding(IEnumerable<object> objects, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(words);
        return objects.Where(one => one switch
        {
            string text => text.Contains(words, StringComparison.Ordinal),
            byte[] buffer => buffer.AsSpan().IndexOf(bytes) >= 0,
            char[] letters => new string(letters).Contains(words, StringComparison.Ordinal),
            _ => false,
        });
    }

    private void Reach(object? value)
    {
        // A timer leads to all timers of the process.
        if (value is null or Type or MemberInfo or Assembly or Module or Delegate or Pointer or Thread or WaitHandle or Timer || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return;
        }

        // A value has no identity: its fields are looked at wherever it stands.
        if (value.GetType().IsValueType || _seen.Add(value))
        {
            _waiting.Enqueue(value);
            _all.Add(value);
        }
    }

    private void Open(object value)
    {
        if (value is string or byte[] or char[])
        {
            return;
        }

        if (value is Array array)
        {
            foreach (var item in array.GetType().GetElementType()!.IsPrimitive ? [] : array.Cast<object?>())
            {
                Reach(item);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (var field in type.GetFields(Any).Where(field => !field.FieldType.IsPointer && !field.FieldType.IsByRefLike))
            {
                Reach(field.GetValue(value));
            }
        }
    }
}
