(function ($) {
	'use strict';

	var mailbox;

	Office.initialize = function () {
		$(function () {
			mailbox = Office.context.mailbox;
			mailbox.getUserIdentityTokenAsync(gotToken, { ticket: 7 });
		});
	};

	function gotToken(asyncResult) {
		if (asyncResult.status !== Office.AsyncResultStatus.Succeeded) {
			show('cannot', asyncResult.error.message);
			return;
		}
		$.ajax({ url: 'https://server.old.example/login', method: 'POST', data: asyncResult.value, processData: false, contentType: 'text/plain' })
			.done(function (name) { show('done', name); })
			.fail(function () { show('cannot', 'The server does not answer'); });
	}

	function show(state, text) {
		$('h2').text(text);
		$('main').attr('data-state', state);
	}
})(jQuery);
