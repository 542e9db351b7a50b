using System.Reflection;

namespace TherapyOutcomes.Tests.Integrity;

/// <summary>Changes one field of a record at a time, found by reflection, so that a field that is added later is not forgotten.</summary>
internal static class Changed
{
    /// <summary>Copies of a record, each with another value in one of its fields, or in a field of what stands there.</summary>
    public static IEnumerable<(string Field, T Copy)> EachFieldOf<T>(T original)
        where T : class
    {
        foreach (var field in FieldsOf(typeof(T)))
        {
            foreach (var (what, value) in OtherThan(field.PropertyType, field.GetValue(original)))
            {
                var copy = (T)CloneOf(original);
                field.SetValue(copy, value);
                yield return (field.Name + what, copy);
            }
        }
    }

    private static IEnumerable<(string What, object? Value)> OtherThan(Type type, object? value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null)
        {
            yield return (" given", OfType(plain));
            yield break;
        }

        if (Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && value is not string))
        {
            yield return (" removed", null);
        }

        if (value is ImmutableArray<Evidence> evidence)
        {
            foreach (var (what, list) in OtherThan(evidence))
            {
                yield return (what, list);
            }

            yield break;
        }

        if (value is RecordKey key)
        {
            yield return (".Clinic", new RecordKey(new ClinicId("other"), key.Kind, key.Id));
            yield return (".Kind", new RecordKey(key.Clinic, key.Kind == RecordKind.Client ? RecordKind.Episode : RecordKind.Client, key.Id));
            yield return (".Id", new RecordKey(key.Clinic, key.Kind, key.Id + "x"));
            yield break;
        }

        if (value is CommandReference cause)
        {
            foreach (var (what, record) in OtherThan(typeof(RecordKey), cause.Record))
            {
                yield return ($".Record{what}", new CommandReference((RecordKey)record!, cause.Command));
            }

            yield return (".Command", new CommandReference(cause.Record, new CommandId(cause.Command.Value + "x")));
            yield break;
        }

        if (value is SummaryStep step)
        {
            foreach (var (field, copy) in EachFieldOf(step))
            {
                yield return ($".{field}", copy);
            }

            yield break;
        }

        if (value is StepChoice choice)
        {
            yield return (".Field", new StepChoice(choice.Field + "x", choice.Value));
            yield return (".Value", new StepChoice(choice.Field, choice.Value + "x"));
            yield break;
        }

        foreach (var other in Others(plain, value))
        {
            yield return ("", other);
        }
    }

    private static IEnumerable<object> Others(Type type, object value) => value switch
    {
        string text => [text + "x", text.Length > 0 ? text[..^1] : "y"],
        bool flag => [!flag],
        int number => [number + 1],
        long number => [number + 1],
        Guid => [Guid.NewGuid()],
        DateOnly day => [day.AddDays(1)],
        DateTimeOffset at => at.Offset == TimeSpan.Zero ? [at.AddMilliseconds(1)] : [at.AddMilliseconds(1), at.ToOffset(at.Offset + TimeSpan.FromMinutes(1))],
        ReadOnlyMemory<byte> bytes => ChangedBytes(bytes),
        Enum named => [Enum.GetValues(type).Cast<object>().First(one => !one.Equals(named))],
        _ when type.GetProperty("Value") is { } property && property.PropertyType == typeof(string) => [Activator.CreateInstance(type, property.GetValue(value) + "x")!],
        _ => throw new NotSupportedException($"Say here how {type.Name} is changed."),
    };

    private static IEnumerable<object> ChangedBytes(ReadOnlyMemory<byte> bytes)
    {
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = bytes.ToArray();
            changed[place] ^= 1;
            yield return (ReadOnlyMemory<byte>)changed;
        }

        yield return (ReadOnlyMemory<byte>)(byte[])[.. bytes.Span, 0];
        if (!bytes.IsEmpty)
        {
            yield return bytes[..^1];
        }
    }

    private static IEnumerable<(string What, ImmutableArray<Evidence> List)> OtherThan(ImmutableArray<Evidence> evidence)
    {
        yield return (" one more", evidence.Add(new Evidence("n", 1m)));
        for (var place = 0; place < evidence.Length; place++)
        {
            var one = evidence[place];
            yield return ($"[{place}] removed", evidence.RemoveAt(place));
            yield return ($"[{place}] number", evidence.SetItem(place, new Evidence(one.Name, (one.Number ?? 0) + 0.0000001m)));
            yield return ($"[{place}] text", evidence.SetItem(place, Evidence.Named(one.Name, (one.Text ?? "") + "x", one.Label)));
            yield return ($"[{place}] label", evidence.SetItem(place, Evidence.Named(one.Name, one.Text ?? "x", (one.Label ?? "") + "x")));
            yield return ($"[{place}] name", evidence.SetItem(place, one.Number is { } number ? new Evidence(one.Name + "x", number) : Evidence.Named(one.Name + "x", one.Text ?? "x", one.Label)));
        }
    }

    private static object OfType(Type type) =>
        type == typeof(string) ? "given"
        : type == typeof(Guid) ? Guid.NewGuid()
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : type == typeof(SummaryStep) ? new SummaryStep { Command = "c", Rule = "r", DueOn = new DateOnly(2026, 1, 1), Urgency = Urgency.Routine, MessageKey = "m", Evidence = [] }
        : type == typeof(StepChoice) ? new StepChoice("f", "v")
        : Activator.CreateInstance(type, "given")!;

    private static IEnumerable<PropertyInfo> FieldsOf(Type type) => Samples.FieldsOf(type);

    private static object CloneOf(object record) => record.GetType().GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(record, null)!;
}
