using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Inbound;

public class StateValueTests
{
    [Theory]
    [InlineData("""{"type":"button","value":"1"}""", "1")]
    [InlineData("""{"type":"plain_text_input","value":"all is well"}""", "all is well")]
    [InlineData("""{"type":"plain_text_input","value":null}""", null)]
    [InlineData("""{"type":"plain_text_input","value":""}""", null)]
    [InlineData("""{"type":"static_select","selected_option":{"text":{},"value":"CERN"}}""", "CERN")]
    [InlineData("""{"type":"static_select","selected_option":null}""", null)]
    [InlineData("""{"type":"users_select","selected_user":"U1"}""", "U1")]
    [InlineData("""{"type":"datepicker","selected_date":"2026-11-22"}""", "2026-11-22")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":1764000000}""", "1764000000")]
    [InlineData("""{"type":"checkboxes","selected_options":[{"value":"a"},{"value":"b"}]}""", "a,b")]
    [InlineData("""{"type":"checkboxes","selected_options":[]}""", null)]
    [InlineData("""{"type":"multi_users_select","selected_users":["U1","U2"]}""", "U1,U2")]
    [InlineData("""{"type":"file_input","files":[{"id":"F1","name":"a.csv"},{"id":"F2"}]}""", "F1,F2")]
    [InlineData("""{"type":"file_input","files":[]}""", null)]
    [InlineData("""{"type":"file_input","files":[7,{"name":"a.csv"}]}""", null)]
    [InlineData("""{"type":"multi_users_select","selected_users":[1,null]}""", null)]
    [InlineData("""[1]""", null)]
    [InlineData("null", null)]
    public void Is_what_the_person_put_in(string json, string? expected) =>
        Assert.Equal(expected, StateValue.Of(JsonElement.Parse(json)));
}
